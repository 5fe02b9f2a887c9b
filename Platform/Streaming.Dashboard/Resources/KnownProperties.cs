namespace Streaming.Dashboard.Resources;

/// <summary>Names of the properties that the dashboard gives a meaning; they are Aspire's.</summary>
internal static class KnownProperties
{
    public const string ContainerImage = "container.image";
    public const string ExecutableArguments = "executable.args";
    public const string ExecutablePath = "executable.path";
    public const string ExcludeFromMcp = "resource.excludeFromMcp";
    public const string ExitCode = "resource.exitCode";
    public const string ParentName = "resource.parentName";
    public const string ParameterValue = "Value";
    public const string ProjectPath = "project.path";
    public const string Source = "resource.source";
    public const string WaitsFor = "resource.waitsFor";

    /// <summary>A property's name for people, where the host tells none.</summary>
    public static string TextOf(string name) => name switch
    {
        "container.args" => "Container arguments",
        "container.command" => "Container command",
        "container.id" => "Container",
        ContainerImage => "Image",
        "container.lifetime" => "Lifetime",
        "container.ports" => "Container ports",
        ExecutableArguments => "Arguments",
        ExecutablePath => "Executable",
        "executable.pid" => "Process",
        "executable.workDir" => "Working directory",
        "project.launchProfile" => "Launch profile",
        ProjectPath => "Project",
        "resource.connectionString" => "Connection string",
        ExcludeFromMcp => "Excluded from MCP",
        ExitCode => "Exit code",
        ParentName => "Parent",
        "resource.restartCount" => "Restarts",
        Source => "Source",
        WaitsFor => "Waits for",
        _ => name,
    };
}
