using System.Net;
using Streaming.Dashboard.Security;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Security;

public sealed class AccessTests(SecuredDashboard secured) : IClassFixture<SecuredDashboard>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "/login")]
    [InlineData("/console/kafka", "/login?returnUrl=%2Fconsole%2Fkafka")]
    public async Task A_person_without_login_is_led_to_the_login_page(string path, string expected)
    {
        using var client = await secured.Server.CreateClientAsync(logIn: false);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var response = await client.GetAsync(path, Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, expected), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/console/kafka/download")]
    [InlineData("POST", "/_blazor/negotiate")]
    [InlineData("GET", "/no/such/page")]
    public async Task A_program_without_login_gets_401(string method, string path)
    {
        using var client = await secured.Server.CreateClientAsync(logIn: false);

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Health_is_told_to_everybody()
    {
        using var client = await secured.Server.CreateClientAsync(logIn: false);

        Assert.Equal("Healthy", await client.GetStringAsync("/health", Cancellation));
    }

    [Theory]
    [InlineData("1700000000.AAAA")]
    [InlineData("99999999999999.AAAA")]
    [InlineData("nonsense")]
    public async Task A_made_up_cookie_is_no_login(string cookie)
    {
        using var client = await secured.Server.CreateClientAsync(logIn: false);
        client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name}={cookie}");

        using var response = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_cookie_is_void_once_the_token_has_changed()
    {
        await using var after = await DashboardServer.StartAsync(null, ("Dashboard:Frontend:BrowserToken", "another-token"));
        using var client = await secured.Server.CreateClientAsync();

        using var known = await client.GetAsync("/", Cancellation);
        // Cookies know hosts, not ports, so the browser sends it to the other one as well.
        using var unknown = await client.GetAsync(after.Url, Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (known.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task Unsecured_pages_are_open()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Frontend:AuthMode", "Unsecured"));
        using var client = await dashboard.CreateClientAsync(logIn: false);

        using var response = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_not_answered()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Frontend:AuthMode", "Unsecured"));
        using var client = await dashboard.CreateClientAsync(logIn: false);
        client.DefaultRequestHeaders.Host = "rebound.example";

        using var response = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Browsers_are_told_to_load_nothing_from_elsewhere()
    {
        using var client = await secured.Server.CreateClientAsync();

        using var response = await client.GetAsync("/", Cancellation);

        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").First(), StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", await response.Content.ReadAsStringAsync(Cancellation));
    }
}
