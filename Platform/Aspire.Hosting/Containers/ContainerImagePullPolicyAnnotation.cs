namespace Aspire.Hosting.ApplicationModel;

/// <summary>When the image of a container is pulled; a later one replaces the earlier.</summary>
public sealed class ContainerImagePullPolicyAnnotation : IResourceAnnotation
{
    /// <summary>When.</summary>
    public required ImagePullPolicy ImagePullPolicy { get; set; }
}
