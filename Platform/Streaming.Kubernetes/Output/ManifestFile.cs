namespace Streaming.Kubernetes;

/// <summary>A file of the output.</summary>
/// <param name="Path">Path below the output folder, with <c>/</c>.</param>
/// <param name="Documents">Its objects in order.</param>
internal sealed record ManifestFile(string Path, IReadOnlyList<object> Documents);
