using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting;

/// <summary>An endpoint of <c>Kestrel:Endpoints</c> in a project's settings.</summary>
/// <param name="Key">Its name there.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Protocols">The protocols that it says; null where it says none.</param>
internal sealed record KestrelEndpoint(string Key, BindingAddress Address, string? Protocols);
