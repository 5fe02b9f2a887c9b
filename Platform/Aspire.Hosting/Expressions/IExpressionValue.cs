namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that is known once the application runs, and that a manifest can refer to.</summary>
public interface IExpressionValue : IValueProvider, IManifestExpressionProvider;
