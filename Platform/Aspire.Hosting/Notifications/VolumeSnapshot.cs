namespace Aspire.Hosting.ApplicationModel;

/// <summary>A folder or volume that a container sees.</summary>
/// <param name="Source">Name of the volume or path on the host; null is a volume without a name.</param>
/// <param name="Target">Path in the container.</param>
/// <param name="MountType">bind or volume.</param>
/// <param name="IsReadOnly">True where the container may not write.</param>
public sealed record VolumeSnapshot(string? Source, string Target, string MountType, bool IsReadOnly);
