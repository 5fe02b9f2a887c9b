namespace Aspire.Hosting.ApplicationModel;

/// <summary>When a resource is kept off the dashboard's list.</summary>
public enum HiddenBehavior
{
    /// <summary>At all times.</summary>
    Always,

    /// <summary>Once it has ended with an exit code that counts as success, until it is started again.</summary>
    OnCompletion,
}
