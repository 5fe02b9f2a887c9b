namespace Streaming.Dashboard.Resources;

/// <summary>Names of the properties that the dashboard gives a meaning; they are Aspire's.</summary>
internal static class KnownProperties
{
    public const string ContainerImage = "container.image";
    public const string ExecutableArguments = "executable.args";
    public const string ExecutablePath = "executable.path";
    public const string ExitCode = "resource.exitCode";
    public const string ParentName = "resource.parentName";
    public const string ParameterValue = "Value";
    public const string ProjectPath = "project.path";
    public const string Source = "resource.source";
}
