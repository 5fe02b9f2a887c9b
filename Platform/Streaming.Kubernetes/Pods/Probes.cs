using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Probes: started once, ready for work, alive.</summary>
internal static class Probes
{
    public static V1Probe Tcp(string port, int period = 10, int failures = 3) => new() { TcpSocket = new() { Port = port }, PeriodSeconds = period, FailureThreshold = failures, TimeoutSeconds = 5 };

    public static V1Probe Http(string port, string path, int period = 10, int failures = 3) =>
        new() { HttpGet = new() { Port = port, Path = path }, PeriodSeconds = period, FailureThreshold = failures, TimeoutSeconds = 5 };

    public static V1Probe Exec(string script, int period = 10, int failures = 3, string shell = "/bin/bash") =>
        new() { Exec = new() { Command = [shell, "-ec", script] }, PeriodSeconds = period, FailureThreshold = failures, TimeoutSeconds = 10 };
}
