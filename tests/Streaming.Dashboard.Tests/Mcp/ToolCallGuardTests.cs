using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Protocol;
using Streaming.Dashboard.Mcp;

namespace Streaming.Dashboard.Tests.Mcp;

public sealed class ToolCallGuardTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("list_console_logs", 20)]
    [InlineData("execute_resource_command", 120)]
    public async Task A_call_that_takes_too_long_is_given_up(string tool, int seconds)
    {
        var call = Guard().RunAsync(tool, ForeverAsync, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        var result = await call;

        Assert.Equal((true, $"{tool} has not ended within {seconds} s and was given up. Ask for less, or try again later."), (result.IsError, TextOf(result)));
    }

    [Fact]
    public async Task Who_goes_ends_the_call()
    {
        using var gone = new CancellationTokenSource();
        var call = Guard().RunAsync("list_topics", ForeverAsync, gone.Token).AsTask();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Whatever_goes_wrong_is_told()
    {
        var result = await Guard().RunAsync("list_topics", _ => throw new InvalidOperationException("The list is torn."), TestContext.Current.CancellationToken);

        Assert.Equal((true, "list_topics has failed: The list is torn."), (result.IsError, TextOf(result)));
    }

    private ToolCallGuard Guard() => new(_time, NullLogger<ToolCallGuard>.Instance);

    private static string TextOf(CallToolResult result) => ((TextContentBlock)result.Content.Single()).Text;

    private static async ValueTask<CallToolResult> ForeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return new();
    }
}
