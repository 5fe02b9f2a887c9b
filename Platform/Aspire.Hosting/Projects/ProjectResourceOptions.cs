namespace Aspire.Hosting;

/// <summary>How a project is added.</summary>
public class ProjectResourceOptions
{
    /// <summary>Profile of launchSettings.json; null takes the AppHost's default, or else the first that runs the project.</summary>
    public string? LaunchProfileName { get; set; }

    /// <summary>True uses no profile: the project has the addresses, variables and arguments that the model gives it.</summary>
    public bool ExcludeLaunchProfile { get; set; }

    /// <summary>True ignores <c>Kestrel:Endpoints</c> of the project's settings files; else they count, and not the addresses of the profile.</summary>
    public bool ExcludeKestrelEndpoints { get; set; }
}
