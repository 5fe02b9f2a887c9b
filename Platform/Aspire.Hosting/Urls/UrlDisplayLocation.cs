namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where a link is shown.</summary>
public enum UrlDisplayLocation
{
    /// <summary>With the resource in the list, and with its details.</summary>
    SummaryAndDetails,

    /// <summary>With its details only.</summary>
    DetailsOnly,
}
