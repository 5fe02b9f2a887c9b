namespace Aspire.Hosting.ApplicationModel;

/// <summary>A file or folder that is written into a container before it starts.</summary>
public abstract class ContainerFileSystemItem
{
    private string? _name;

    /// <summary>Name without a path: folders above it are <see cref="ContainerDirectory"/> entries.</summary>
    /// <exception cref="ArgumentException">The name is empty or has a path separator.</exception>
    public string Name
    {
        get => _name!;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = Path.GetDirectoryName(value) is { Length: 0 }
                ? value
                : throw new ArgumentException($"'{value}' is a path: give a name, and the folders above it as ContainerDirectory entries.", nameof(value));
        }
    }

    /// <summary>Id of the user who owns it; null is the folder's above it, or else the default of the call.</summary>
    public int? Owner { get; set; }

    /// <summary>Id of the group that owns it; null is the folder's above it, or else the default of the call.</summary>
    public int? Group { get; set; }

    /// <summary>Who may read, write and execute it; none takes 0777 for folders and 0666 for files, less the umask of the call.</summary>
    public UnixFileMode Mode { get; set; }
}
