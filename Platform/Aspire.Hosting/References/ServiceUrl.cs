namespace Aspire.Hosting;

internal static class ServiceUrl
{
    /// <summary>Why an address is none of a service; null where it is one.</summary>
    public static string? Fault(Uri uri) => uri switch
    {
        { IsAbsoluteUri: false } => "must be absolute",
        _ when uri.Fragment.Length > 0 => "must have no fragment",
        _ when uri.Query.Length > 0 => "must have no query",
        _ => null,
    };
}
