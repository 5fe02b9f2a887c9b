namespace Streaming.Hosting;

/// <summary>What a pod asks of its node and may use at most, as Kubernetes quantities.</summary>
/// <param name="CpuRequest">CPU that is kept free for the pod, as <c>500m</c>.</param>
/// <param name="MemoryRequest">Memory that is kept free for the pod, as <c>1Gi</c>.</param>
/// <param name="CpuLimit">CPU that the pod may use at most.</param>
/// <param name="MemoryLimit">Memory beyond which the pod is ended.</param>
public sealed record WorkloadSize(string CpuRequest, string MemoryRequest, string CpuLimit, string MemoryLimit);
