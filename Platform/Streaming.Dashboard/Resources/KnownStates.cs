using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Resources;

/// <summary>States of a resource that the dashboard knows the meaning of; they are Aspire's.</summary>
internal static class KnownStates
{
    public const string Running = "Running";

    /// <summary>A parameter's; its value is then what the host says of that.</summary>
    public const string ValueMissing = "ValueMissing";

    /// <summary>The state for people: <c>FailedToStart</c> becomes "Failed to start".</summary>
    public static string TextOf(string state) =>
        string.Concat(state.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(state[i - 1]) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    public static Tone ToneOf(string state, int? exitCode) => state switch
    {
        Running or "Active" => Tone.Success,
        "Starting" or "Building" or "Waiting" or "Stopping" => Tone.Info,
        "RuntimeUnhealthy" => Tone.Warning,
        "FailedToStart" => Tone.Error,
        "Exited" or "Finished" when exitCode is not (null or 0) => Tone.Error,
        _ => Tone.Neutral,
    };
}
