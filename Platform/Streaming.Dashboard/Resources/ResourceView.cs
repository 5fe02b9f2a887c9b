namespace Streaming.Dashboard.Resources;

/// <summary>In which form the resources are shown.</summary>
public enum ResourceView
{
    /// <summary>A row each.</summary>
    Table,

    /// <summary>What refers to what.</summary>
    Graph,

    /// <summary>What the application was given as parameters.</summary>
    Parameters,
}
