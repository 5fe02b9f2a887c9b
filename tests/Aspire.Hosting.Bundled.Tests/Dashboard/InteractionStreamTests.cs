using Aspire.DashboardService.Proto.V1;
using Aspire.Hosting.Bundled.Tests.Interactions;
using Aspire.Hosting.Dashboard;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Bundled.Tests.Dashboard;

/// <summary>Prompts and answers as a dashboard gets and sends them.</summary>
public sealed class InteractionStreamTests : IAsyncLifetime
{
    private static readonly Method<WatchInteractionsRequestUpdate, WatchInteractionsResponseUpdate> Watch = new(
        MethodType.DuplexStreaming, "aspire.v1.DashboardService", "WatchInteractions", Marshaller(WatchInteractionsRequestUpdate.Parser), Marshaller(WatchInteractionsResponseUpdate.Parser));

    private readonly DistributedApplication _app = AskingHost.Build();
    private GrpcChannel _channel = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var host = _app.Services.GetRequiredService<ResourceServiceHost>();
        await host.StartAsync(Cancelled);
        _channel = GrpcChannel.ForAddress(host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_secret_goes_to_the_host_and_never_back()
    {
        using var watch = Open();
        var input = new InteractionInput { Name = "key", InputType = Hosting.InputType.SecretText, Value = "of before", Required = true, Description = "Of the shop", MaxLength = 9 };
        var prompt = _app.Interactions().PromptInputAsync("Key", "Which?", input, new() { PrimaryButtonText = "Save" }, Cancelled);

        var asked = await NextAsync(watch);
        Assert.Equal(("Key", "Which?", "Save", "", true, true), (asked.Title, asked.Message, asked.PrimaryButtonText, asked.SecondaryButtonText, asked.ShowSecondaryButton, asked.ShowDismiss));
        Assert.Equal(
            new DashboardService.Proto.V1.InteractionInput
            {
                Name = "key",
                Label = "key",
                InputType = DashboardService.Proto.V1.InputType.SecretText,
                Required = true,
                Description = "Of the shop",
                MaxLength = 9,
            },
            Assert.Single(asked.InputsDialog.InputItems));
        await EnterAsync(watch, asked, "much too long");
        var refused = Assert.Single((await NextAsync(watch)).InputsDialog.InputItems);
        Assert.Equal(("", "Enter at most 9 characters; these are 13."), (refused.Value, Assert.Single(refused.ValidationErrors)));
        await EnterAsync(watch, asked, "s3cret");

        Assert.Equal("s3cret", (await prompt).Data!.Value);
        Assert.Equal(WatchInteractionsResponseUpdate.KindOneofCase.Complete, (await NextAsync(watch)).KindCase);
    }

    [Fact]
    public async Task A_dashboard_that_comes_later_gets_what_is_asked_and_every_one_its_end()
    {
        var prompt = _app.Interactions().PromptNotificationAsync("News", "Version 2 is there.", new() { LinkText = "Read", LinkUrl = "https://example.com/", Intent = Hosting.MessageIntent.Success }, Cancelled);
        using var first = Open();
        using var second = Open();
        var asked = await NextAsync(first);
        Assert.Equal(asked, await NextAsync(second));
        Assert.Equal(new InteractionNotification { Intent = DashboardService.Proto.V1.MessageIntent.Success, LinkText = "Read", LinkUrl = "https://example.com/" }, asked.Notification);

        await second.RequestStream.WriteAsync(new() { InteractionId = asked.InteractionId, Notification = new() { Result = true } }, Cancelled);

        Assert.True((await prompt).Data);
        Assert.NotNull((await NextAsync(first)).Complete);
        Assert.NotNull((await NextAsync(second)).Complete);
    }

    [Fact]
    public async Task Choices_keep_their_order()
    {
        using var watch = Open();
        var input = new InteractionInput { Name = "size", InputType = Hosting.InputType.Choice, Options = [new("m", "Middle"), new("s", "Small"), new("l", "Large")], AllowCustomChoice = true, Value = "s" };
        var prompt = _app.Interactions().PromptInputAsync("Size", null, input, cancellationToken: Cancelled);

        var asked = await NextAsync(watch);
        var item = Assert.Single(asked.InputsDialog.InputItems);
        Assert.Equal(["m", "s", "l"], item.Options.Keys);
        Assert.Equal(("s", true), (item.Value, item.AllowCustomChoice));
        await watch.RequestStream.WriteAsync(new() { InteractionId = asked.InteractionId, Complete = new() }, Cancelled);

        Assert.True((await prompt).Canceled);
    }

    [Fact]
    public async Task Who_ends_its_answers_is_told_no_more()
    {
        using var watch = Open();
        await watch.RequestStream.CompleteAsync();
        Assert.False(await watch.ResponseStream.MoveNext(Cancelled));
    }

    private static Task EnterAsync(AsyncDuplexStreamingCall<WatchInteractionsRequestUpdate, WatchInteractionsResponseUpdate> watch, WatchInteractionsResponseUpdate asked, string value) =>
        watch.RequestStream.WriteAsync(new() { InteractionId = asked.InteractionId, InputsDialog = new() { InputItems = { new DashboardService.Proto.V1.InteractionInput { Name = "key", Value = value } } } }, Cancelled);

    private static async Task<WatchInteractionsResponseUpdate> NextAsync(AsyncDuplexStreamingCall<WatchInteractionsRequestUpdate, WatchInteractionsResponseUpdate> watch)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        Assert.True(await watch.ResponseStream.MoveNext(limit.Token));
        return watch.ResponseStream.Current;
    }

    private static Marshaller<T> Marshaller<T>(MessageParser<T> parser)
        where T : IMessage<T> => Marshallers.Create(message => message.ToByteArray(), parser.ParseFrom);

    private AsyncDuplexStreamingCall<WatchInteractionsRequestUpdate, WatchInteractionsResponseUpdate> Open() => _channel.CreateCallInvoker().AsyncDuplexStreamingCall(
        Watch, null, new(new() { { "x-resource-service-api-key", _app.Services.GetRequiredService<DashboardSettings>().ResourceServiceKey } }, cancellationToken: Cancelled));
}
