namespace Streaming.Dashboard.Security;

/// <summary>Tells browsers to run and load nothing that the dashboard does not serve itself.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Colours of log lines and lengths of bars are style attributes, hence 'unsafe-inline' for styles only.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
