using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

/// <summary>A parameter in a format, which a manifest names as a resource of its own.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Format">The format, as <c>uri</c>.</param>
/// <param name="Name">Name in the manifest.</param>
internal sealed record FormattedParameter(ParameterResource Parameter, string Format, string Name);
