namespace Streaming.Hosting.Tests.Restart;

public sealed class RestartBackoffTests
{
    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 400)]
    [InlineData(4, 1_600)]
    [InlineData(7, 10_000)]
    [InlineData(1_000, 10_000)]
    public void The_wait_doubles_up_to_its_maximum(int crashes, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new RestartBackoff().DelayAfter(crashes));
}
