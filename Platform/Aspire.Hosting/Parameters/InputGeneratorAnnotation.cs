namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes the input by which a parameter is asked for; the last one counts.</summary>
/// <param name="inputGenerator">Makes it.</param>
public class InputGeneratorAnnotation(Func<ParameterResource, InteractionInput> inputGenerator) : IResourceAnnotation
{
    /// <summary>Makes the input.</summary>
    public Func<ParameterResource, InteractionInput> InputGenerator { get; } = inputGenerator;
}
