using Aspire.Hosting.Bundled.Tests.ContainerEngine;
using Aspire.Hosting.ContainerEngine;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.Certificates;

public sealed class CertificateTrustTests(TestEngine engine)
{
    private const string Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBfjCCASOgAwIBAgIUTpz1K3qLRmxEbD77WL30n20DHIAwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MB4XDTI2MTEyNjA1MTEwN1oXDTI2MTEyNzA1
        MTEwN1owFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
        AQcDQgAEUCSxNYpEhyNtNYsU1qEkbXaHGJdGGax/xeWfVWXzQ/7U/oDimbgeeEUs
        bvci6qc7Ps1t7+dNgRpeuSoGOvGoQKNTMFEwHQYDVR0OBBYEFAXTtL5FbkG/JMVh
        LuV2b+Wut/4rMB8GA1UdIwQYMBaAFAXTtL5FbkG/JMVhLuV2b+Wut/4rMA8GA1Ud
        EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAKvsd0llAYsQRKDEY0pjXQSM
        YrzScIHDdexyUQP+nJq0AiEA9rjFfHxLQNsag2uyJVw07Cwk8nQsPCO2K10Ud4Xf
        JPE=
        -----END CERTIFICATE-----
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_trusts_the_developer_certificate_beside_its_own()
    {
        var builder = engine.CreateBuilder();
        builder.Services.AddSingleton(new DeveloperCertificates(() => [Certificate]));
        builder.AddBox(engine, "box", "ls /usr/lib/ssl/aspire/certs; head -n 1 /usr/lib/ssl/aspire/certs/ce275665.0; echo $SSL_CERT_DIR");
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("box", KnownResourceStates.Finished);

        Assert.Equal(
            ["ce275665.0", "developer-0.pem", "-----BEGIN CERTIFICATE-----", "/usr/lib/ssl/aspire/certs:/etc/ssl/certs:/usr/local/share/ca-certificates:/etc/pki/tls/certs"],
            await app.WaitForLineAsync("box", "/usr/lib/ssl/aspire/certs:/etc/ssl/certs:/usr/local/share/ca-certificates:/etc/pki/tls/certs"));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(true, null, true)]
    [InlineData(false, null, false)]
    [InlineData(false, "true", true)]
    [InlineData(true, "false", false)]
    public async Task Trust_can_be_turned_off_by_option_and_setting(bool? option, string? setting, bool isTrusted)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = setting is null ? [] : [$"--ASPIRE_DEVELOPER_CERTIFICATE_DEFAULT_TRUST={setting}"],
            DisableDashboard = true,
            ProjectDirectory = Path.GetTempPath(),
            TrustDeveloperCertificate = option,
        });
        builder.Services.AddSingleton(new DeveloperCertificates(() => [Certificate]));
        var container = builder.AddContainer("web", "image");
        await using var app = builder.Build();

        var files = await app.Services.GetRequiredService<CopiedEntries>().OfAsync(container.Resource, "web", Token);

        Assert.Equal(isTrusted, files.Any(f => f.Path == "/usr/lib/ssl/aspire/certs/developer-0.pem"));
    }

    [Fact]
    public void Without_a_developer_certificate_there_is_nothing_to_trust()
    {
        var builder = ShellApplication.CreateBuilder();
        Assert.Null(new CertificateTrust(builder.Configuration, new(), new(() => [])).Files);
    }
}
