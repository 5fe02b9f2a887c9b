namespace Streaming.Kubernetes;

/// <summary>A step towards an image in the registry.</summary>
/// <param name="Image">The image's reference.</param>
/// <param name="Program">What to run.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ImageCommand(string Image, string Program, IReadOnlyList<string> Arguments);
