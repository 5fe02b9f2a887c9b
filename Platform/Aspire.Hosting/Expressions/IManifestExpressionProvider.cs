namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that a manifest refers to.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>The reference, as <c>{kafka.connectionString}</c>.</summary>
    string ValueExpression { get; }
}
