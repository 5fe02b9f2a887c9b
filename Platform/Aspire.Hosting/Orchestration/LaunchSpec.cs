namespace Aspire.Hosting.Orchestration;

/// <summary>How to start a process.</summary>
/// <param name="Command">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="WorkingDirectory">Directory that it runs in.</param>
/// <param name="Environment">Variables of the model.</param>
internal sealed record LaunchSpec(string Command, IReadOnlyList<string> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment);
