using Aspire.Hosting.ContainerEngine;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class EngineOutputTests
{
    [Theory]
    [InlineData("", "failed to connect to syslog\nError: no such image\n", "Error: no such image")]
    [InlineData("", "docker: Error response from daemon: pull access denied.\n\nRun 'docker run --help' for more information\n", "docker: Error response from daemon: pull access denied.")]
    [InlineData("", "short-name did not resolve\n", "short-name did not resolve")]
    [InlineData("", "", "exit code 125")]
    public void The_message_of_a_failure_is_the_line_that_names_it(string output, string error, string message) =>
        Assert.Equal(message, new ClientResult(125, output, error).Message);

    [Theory]
    [InlineData("2026-11-26T01:00:37.123456789Z hello world", "2026-11-26T01:00:37.1234568+00:00", "hello world")]
    [InlineData("2026-11-26T03:00:37.123456789+02:00 ", "2026-11-26T01:00:37.1234568+00:00", "")]
    [InlineData("2026-11-26T01:00:37Z", "2026-11-26T01:00:37.0000000+00:00", "")]
    public void The_time_of_a_line_is_the_engines(string line, string time, string text)
    {
        var (written, content) = LogTime.Split(line, TimeProvider.System);
        Assert.Equal((time, text), (written.ToUniversalTime().ToString("O"), content));
    }
}
