namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where the files of a mount come from.</summary>
public enum ContainerMountType
{
    /// <summary>A folder or file of the host.</summary>
    BindMount,

    /// <summary>A volume that the container engine keeps.</summary>
    Volume,
}
