namespace Streaming.Dashboard.Resources;

/// <summary>The column by which the table is sorted.</summary>
public enum ResourceOrder
{
    /// <summary>By the name in the model.</summary>
    Name,

    /// <summary>By the state, as it is written.</summary>
    State,

    /// <summary>By the last start; what never started comes last.</summary>
    Started,
}
