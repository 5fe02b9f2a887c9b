namespace Streaming.Dashboard.Api;

/// <summary>An address of a resource, in the API.</summary>
internal sealed record ApiUrl(string Url, string Text, bool IsInternal);
