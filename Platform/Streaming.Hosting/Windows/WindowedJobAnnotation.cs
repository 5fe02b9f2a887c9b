using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Marks a resource that runs a windowed job and tells its state at <c>/stats</c>; a second one changes nothing.</summary>
internal sealed record WindowedJobAnnotation : IResourceAnnotation;
