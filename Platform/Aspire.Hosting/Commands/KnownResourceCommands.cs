namespace Aspire.Hosting.ApplicationModel;

/// <summary>Commands that resources take: those with a process, and parameters.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts it.</summary>
    public static readonly string StartCommand = "start";

    /// <summary>Stops it.</summary>
    public static readonly string StopCommand = "stop";

    /// <summary>Stops and starts it.</summary>
    public static readonly string RestartCommand = "restart";

    /// <summary>Asks for the value of a parameter.</summary>
    public static readonly string SetParameterCommand = "set-parameter";

    /// <summary>Takes the value of a parameter away.</summary>
    public static readonly string DeleteParameterCommand = "delete-parameter";
}
