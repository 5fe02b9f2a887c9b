namespace Streaming.Dashboard.Configuration;

/// <summary>The MCP server, by which assistants and other programs read what the pages show.</summary>
internal sealed class McpOptions
{
    /// <summary>An address of its own; null for that of the pages.</summary>
    public string? EndpointUrl { get; set; }

    /// <summary>Where programs reach it, if that is another address than it listens at, such as that of a proxy; without the path.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Whether a key is asked for; null for: if there is one. The token of the pages opens it too, unless nothing is asked for.</summary>
    public ApiKeyAuthMode? AuthMode { get; set; }

    /// <summary>Expected as <c>x-mcp-api-key</c>.</summary>
    public string? PrimaryApiKey { get; set; }

    /// <summary>Taken too, so that a key can be changed while programs have the old one.</summary>
    public string? SecondaryApiKey { get; set; }

    /// <summary>True where there is to be none.</summary>
    public bool Disabled { get; set; }

    /// <summary>Whether a key opens it.</summary>
    public bool HasKey => AuthMode == ApiKeyAuthMode.ApiKey || (AuthMode is null && !string.IsNullOrEmpty(PrimaryApiKey));
}
