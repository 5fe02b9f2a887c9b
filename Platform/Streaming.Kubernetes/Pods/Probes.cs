using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Probes: started once, ready for work, alive.</summary>
internal static class Probes
{
    public static V1Probe Tcp(string port, int period = 10, int failures = 3) => new() { TcpSocket = new() { Port = port }, PeriodSeconds = period, FailureThreshold = failures, TimeoutSeconds = 5 };

    public static V1Probe Http(string port, string path, int period = 10, int failures = 3) =>
        new() { HttpGet = new() { Port = port, Path = path }, PeriodSeconds = period, FailureThreshold = failures, TimeoutSeconds = 5 };

    public static V1Probe Exec(string script, int failures = 3) => Command(failures, "/bin/bash", "-ec", script);

    public static V1Probe Command(int failures, params string[] command) =>
        new() { Exec = new() { Command = command }, PeriodSeconds = 10, FailureThreshold = failures, TimeoutSeconds = 10 };
}
