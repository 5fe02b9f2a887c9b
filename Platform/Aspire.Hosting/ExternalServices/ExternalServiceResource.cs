using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A service outside the application, known by its address.</summary>
public sealed class ExternalServiceResource : Resource
{
    /// <summary>Creates a service of an address.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="uri">Its address: absolute, without query and fragment.</param>
    /// <exception cref="ArgumentException">The address is none of a service.</exception>
    public ExternalServiceResource(string name, Uri uri)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Uri = ServiceUrl.Fault(uri) is { } fault ? throw new ArgumentException($"The address '{uri}' of '{name}' {fault}.", nameof(uri)) : uri;
    }

    /// <summary>Creates a service whose address is a parameter.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="urlParameter">The parameter.</param>
    public ExternalServiceResource(string name, ParameterResource urlParameter)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(urlParameter);
        UrlParameter = urlParameter;
    }

    /// <summary>The address; null where it is a parameter.</summary>
    public Uri? Uri { get; }

    /// <summary>The parameter that is the address; null where the model knows it.</summary>
    public ParameterResource? UrlParameter { get; }

    /// <summary>The address as a value.</summary>
    internal object Value => UrlParameter ?? (object)Uri!.ToString();

    /// <exception cref="DistributedApplicationException">The parameter's value is no address of a service.</exception>
    internal async Task<Uri> GetUriAsync(CancellationToken cancellationToken)
    {
        if (Uri is not null)
        {
            return Uri;
        }

        var value = await UrlParameter!.GetValueAsync(cancellationToken);
        return System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && ServiceUrl.Fault(uri) is null ? uri
            : throw new DistributedApplicationException(
                $"Parameter '{UrlParameter.Name}' is no address of '{Name}': give an absolute URL without query and fragment.");
    }
}
