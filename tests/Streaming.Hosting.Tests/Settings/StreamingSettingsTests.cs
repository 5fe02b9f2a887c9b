using Aspire.Hosting;

namespace Streaming.Hosting.Tests.Settings;

public sealed class StreamingSettingsTests
{
    private const string RandomPorts = "--DcpPublisher:RandomizePorts=true";

    [Theory]
    [InlineData("9093", 9093)]
    [InlineData("0", null)]
    [InlineData("", 9092)]
    public void A_port_comes_from_its_setting(string value, int? expected) =>
        Assert.Equal(expected, Settings($"--Streaming:Kafka:Port={value}").Port("Streaming:Kafka:Port", 9092));

    [Theory]
    [InlineData("9093")]
    [InlineData("")]
    public void Random_ports_take_the_place_of_every_other(string value) =>
        Assert.Null(Settings(RandomPorts, $"--Streaming:Kafka:Port={value}").Port("Streaming:Kafka:Port", 9092));

    [Theory]
    [InlineData("kafka")]
    [InlineData("65536")]
    [InlineData("-1")]
    public void A_value_that_is_no_port_is_refused(string value) =>
        Assert.Equal(
            $"Streaming:Kafka:Port is '{value}': give a port from 1 to 65535, or 0 for any free one.",
            Assert.Throws<DistributedApplicationException>(() => Settings($"--Streaming:Kafka:Port={value}").Port("Streaming:Kafka:Port", 9092)).Message);

    [Fact]
    public void Services_get_every_setting_with_paths_resolved_against_the_callers_directory()
    {
        var all = Settings("--Streaming:Replay:Path=orders/day.csv", "--Streaming:Source=replay").All().ToDictionary();

        Assert.Equal("replay", all["Streaming:Source"]);
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "orders", "day.csv"), all["Streaming:Replay:Path"]);
        Assert.True(Path.IsPathRooted(all["Streaming:DataDirectory"]));
    }

    private static StreamingSettings Settings(params string[] arguments) => new(DistributedApplication.CreateBuilder(arguments));
}
