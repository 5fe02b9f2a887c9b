namespace Aspire.Hosting.ApplicationModel;

/// <summary>Shows that a resource waits for the value of a parameter, and for which.</summary>
internal static class WaitsForParameter
{
    /// <summary>Name of the property that names the parameter.</summary>
    public const string Property = "resource.waitsFor";

    /// <param name="snapshot">The resource.</param>
    /// <param name="parameter">The parameter; null where it waits for none any more.</param>
    /// <param name="state">State of the resource now.</param>
    public static CustomResourceSnapshot WaitingFor(this CustomResourceSnapshot snapshot, ParameterResource? parameter, ResourceStateSnapshot? state)
    {
        var others = snapshot.Properties.RemoveAll(p => p.Name == Property);
        return snapshot with { State = state, Properties = parameter is null ? others : others.Add(new(Property, parameter.Name)) };
    }
}
