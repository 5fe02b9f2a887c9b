using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Marks a resource whose process is started again after a crash; a second one replaces the first.</summary>
/// <param name="Backoff">How long to wait before each start.</param>
internal sealed record RestartOnCrashAnnotation(RestartBackoff Backoff) : IResourceAnnotation;
