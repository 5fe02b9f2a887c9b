namespace Aspire.Hosting.ApplicationModel;

/// <summary>A C# project or a program of one file, built when it starts.</summary>
/// <param name="name">Name of the resource.</param>
public class CSharpAppResource(string name) : ProjectResource(name);
