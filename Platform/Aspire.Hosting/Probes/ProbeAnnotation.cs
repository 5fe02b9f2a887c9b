namespace Aspire.Hosting.ApplicationModel;

/// <summary>A probe that whoever runs the published application makes; a resource has one of each type.</summary>
public abstract class ProbeAnnotation : IResourceAnnotation
{
    /// <summary>What it is for.</summary>
    public required ProbeType Type { get; init; }

    /// <summary>Time until the first, in seconds.</summary>
    public int InitialDelaySeconds { get; init; } = 5;

    /// <summary>Time between two, in seconds.</summary>
    public int PeriodSeconds { get; init; } = 5;

    /// <summary>Time for an answer, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 1;

    /// <summary>Failures in a row that count as a failure.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>Successes in a row that count as a success.</summary>
    public int SuccessThreshold { get; init; } = 1;
}
