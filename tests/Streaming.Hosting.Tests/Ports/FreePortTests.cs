namespace Streaming.Hosting.Tests.Ports;

public sealed class FreePortTests
{
    [Fact]
    public void Ports_that_are_asked_for_together_differ() => Assert.Distinct(FreePort.Next(200));
}
