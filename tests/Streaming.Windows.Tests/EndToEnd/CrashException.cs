namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>The end of a process, played.</summary>
internal sealed class CrashException : Exception;
