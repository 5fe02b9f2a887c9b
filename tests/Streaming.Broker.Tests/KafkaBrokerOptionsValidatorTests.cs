namespace Streaming.Broker.Tests;

public sealed class KafkaBrokerOptionsValidatorTests
{
    [Fact]
    public void All_errors_are_told_at_once_and_name_their_settings()
    {
        var options = new KafkaBrokerOptions { Host = "here", Port = 70_000, ConnectionIdleTimeout = TimeSpan.Zero, MaxRequestBytesInFlight = 1 };
        options.Topics.Add(new() { Name = "t", Configs = { ["cleanup.policy"] = "forget" } });

        var result = new KafkaBrokerOptionsValidator().Validate(null, options);

        Assert.Equal(
            [
                "Broker:Host 'here' is no IP address.",
                "Broker:Port is 70000: give 0 to 65535.",
                "Broker:MaxRequestBytesInFlight is smaller than Broker:MaxRequestBytes.",
                "Broker:ConnectionIdleTimeout is 00:00:00: give more than zero.",
                "Broker:Topics 't': 'forget' is no value of cleanup.policy: use delete, compact.",
            ],
            result.Failures);
    }

    [Fact]
    public void The_defaults_are_valid() => Assert.True(new KafkaBrokerOptionsValidator().Validate(null, new()).Succeeded);

    [Fact]
    public async Task An_invalid_setting_ends_the_start() =>
        await Assert.ThrowsAsync<KafkaBrokerException>(() => KafkaBroker.StartAsync(new() { DefaultPartitions = 0 }, cancellationToken: TestContext.Current.CancellationToken));
}
