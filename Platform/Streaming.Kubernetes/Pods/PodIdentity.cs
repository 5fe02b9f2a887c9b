namespace Streaming.Kubernetes;

/// <summary>As whom the processes of an image run.</summary>
/// <param name="User">User id, never 0.</param>
/// <param name="Group">Group id, also of the volumes.</param>
internal sealed record PodIdentity(long User, long Group)
{
    /// <summary>Confluent's and ZooKeeper's images.</summary>
    public static readonly PodIdentity Java = new(1000, 1000);

    public static readonly PodIdentity Flink = new(9999, 9999);

    /// <summary>Microsoft's images for .NET: the user <c>app</c>.</summary>
    public static readonly PodIdentity DotNet = new(1654, 1654);
}
