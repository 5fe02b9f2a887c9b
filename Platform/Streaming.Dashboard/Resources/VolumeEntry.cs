namespace Streaming.Dashboard.Resources;

/// <summary>A folder or volume that a container sees.</summary>
/// <param name="Source">Name of the volume, or path on the host; empty for a volume without a name.</param>
/// <param name="Target">The path in the container.</param>
/// <param name="MountType">What is mounted: <c>volume</c> or <c>bind</c>.</param>
/// <param name="IsReadOnly">True where the container may not write.</param>
public sealed record VolumeEntry(string Source, string Target, string MountType, bool IsReadOnly);
