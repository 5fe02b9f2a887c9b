namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the application: a process, a value or a service of others.</summary>
public interface IResource
{
    /// <summary>Name, unique in the application whatever the case of its letters.</summary>
    string Name { get; }

    /// <summary>What extensions have said about the resource.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
