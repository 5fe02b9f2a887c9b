using System.Net;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Security;

public sealed class LoginTests : IAsyncLifetime
{
    private DashboardServer _dashboard = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _dashboard = await DashboardServer.StartAsync();

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();

    [Fact]
    public async Task The_link_works_once_and_the_token_in_it_goes_on_to()
    {
        using var first = await _dashboard.CreateClientAsync(logIn: false);
        using var second = await _dashboard.CreateClientAsync(logIn: false);
        using var followed = await first.GetAsync(_dashboard.LoginLink, Cancellation);

        using var again = await second.GetAsync(_dashboard.LoginLink, Cancellation);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized), (followed.StatusCode, again.StatusCode));
        var form = await again.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("This link has been used. Enter the token in it to log in once more.", form, StringComparison.Ordinal);

        using var entered = await PostAsync(second, DashboardServer.Token, DashboardServer.AntiforgeryToken().Match(form).Groups[1].Value);
        using var browserThatKnows = await first.GetAsync(_dashboard.LoginLink, Cancellation);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (entered.StatusCode, browserThatKnows.StatusCode));
    }

    [Fact]
    public async Task A_wrong_token_does_not_use_up_the_link()
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);
        (await client.GetAsync("/login?t=wrong", Cancellation)).Dispose();

        using var response = await client.GetAsync(_dashboard.LoginLink, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task The_link_leads_to_the_pages_and_leaves_a_cookie_that_scripts_cannot_read()
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);

        using var response = await client.GetAsync(_dashboard.LoginLink, Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.AbsolutePath : response.Headers.Location.ToString()));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(".Streaming.Dashboard.Session=", StringComparison.Ordinal));
        Assert.Matches("; max-age=604800; path=/; samesite=lax; httponly$", cookie);
        using var page = await client.GetAsync("/", Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/console/kafka?x=1", "/console/kafka?x=1")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    public async Task The_login_leads_back_to_pages_of_the_dashboard_only(string returnUrl, string expected)
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);

        using var response = await client.GetAsync($"{_dashboard.LoginLink}&returnUrl={Uri.EscapeDataString(returnUrl)}", Cancellation);

        Assert.Equal(new Uri(_dashboard.Url, expected), new Uri(_dashboard.Url, response.Headers.Location!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("token-of-the-lin")]
    [InlineData("token-of-the-link-and-more")]
    public async Task A_wrong_token_is_refused(string token)
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);

        using var response = await client.GetAsync($"/login?t={token}", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("This is not the token. It changes with each start of the application.", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain(".Session=", string.Concat(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_takes_the_token_too()
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);
        var form = await client.GetStringAsync("/login?returnUrl=/console", Cancellation);

        using var response = await PostAsync(client, DashboardServer.Token, DashboardServer.AntiforgeryToken().Match(form).Groups[1].Value);

        Assert.Equal((HttpStatusCode.Redirect, "/console"), (response.StatusCode, new Uri(_dashboard.Url, response.Headers.Location!).AbsolutePath));
    }

    [Fact]
    public async Task A_form_sent_by_another_site_is_refused()
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);

        using var response = await PostAsync(client, DashboardServer.Token, antiforgery: "made-up");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string token, string antiforgery) => client.PostAsync(
        "/login?returnUrl=/console",
        new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "login", ["Entered"] = token, ["__RequestVerificationToken"] = antiforgery }),
        Cancellation);
}
