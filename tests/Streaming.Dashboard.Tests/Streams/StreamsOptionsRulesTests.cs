using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams;

public sealed class StreamsOptionsRulesTests
{
    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var streams = new StreamsOptions
        {
            Kafka = new() { Properties = { ["no.such"] = "x" } },
            SchemaRegistry = new() { Url = "localhost:8081", BasicAuthUserInfo = "user", SslKeyLocation = "/none/key.pem" },
            Jobs = new() { Flink = ["http://localhost:8082", "flink"], Windowed = ["ftp://localhost"] },
            Messages = new() { MaxCount = 0, MaxValueLength = 1, MaxScanCount = -1 },
        };

        Assert.Equal(
            [
                "STREAMS__KAFKA__PROPERTIES are given, but there is no cluster. Set STREAMS__KAFKA__BOOTSTRAPSERVERS, for example to localhost:9092.",
                "STREAMS__KAFKA__PROPERTIES are not what the client takes: No such configuration property: \"no.such\"",
                "STREAMS__SCHEMAREGISTRY__URL is 'localhost:8081', which is not an http:// or https:// address.",
                "STREAMS__SCHEMAREGISTRY__BASICAUTHUSERINFO has not the form user:password.",
                "STREAMS__SCHEMAREGISTRY__SSLKEYLOCATION is '/none/key.pem', which is not an existing file.",
                "STREAMS__SCHEMAREGISTRY__SSLKEYLOCATION is given without a certificate. Set STREAMS__SCHEMAREGISTRY__SSLCERTIFICATELOCATION.",
                "STREAMS__JOBS__FLINK__1 is 'flink', which is not an http:// or https:// address.",
                "STREAMS__JOBS__WINDOWED__0 is 'ftp://localhost', which is not an http:// or https:// address.",
                "STREAMS__MESSAGES__MAXCOUNT is 0. Choose a number from 1 to 1000.",
                "STREAMS__MESSAGES__MAXVALUELENGTH is 1. Choose a number from 256 to 1000000.",
                "STREAMS__MESSAGES__MAXSCANCOUNT is -1. Choose a number from 1 to 1000000.",
            ],
            StreamsOptionsRules.Errors(streams));
    }

    [Fact]
    public void Nothing_need_be_given_and_properties_of_the_client_may()
    {
        Assert.Empty(StreamsOptionsRules.Errors(new()));
        Assert.Empty(StreamsOptionsRules.Errors(new() { Kafka = new() { BootstrapServers = "localhost:9092", Properties = { ["security.protocol"] = "SSL" } } }));
    }

    [Fact]
    public async Task The_settings_stand_beside_those_of_the_dashboard()
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => DashboardServer.StartAsync(null, ("Streams:SchemaRegistry:Url", "nowhere"), ("Dashboard:Console:MaxLines", "0")));

        Assert.Equal(
            ["DASHBOARD__CONSOLE__MAXLINES is 0. Choose a number from 100 to 1000000.", "STREAMS__SCHEMAREGISTRY__URL is 'nowhere', which is not an http:// or https:// address."],
            failure.Failures);
    }
}
