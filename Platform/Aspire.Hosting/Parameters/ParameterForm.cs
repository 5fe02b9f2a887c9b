namespace Aspire.Hosting.ApplicationModel;

/// <summary>The inputs by which parameters are asked for, and whether their values are to be kept.</summary>
internal sealed class ParameterForm
{
    private const string SaveName = "SaveToUserSecrets";

    private readonly IReadOnlyList<(ParameterResource Parameter, InteractionInput Input)> _fields;
    private readonly InteractionInput _save;

    public ParameterForm(IEnumerable<ParameterResource> parameters, bool canSave)
    {
        _fields = [.. parameters.Select(p => (p, InputOf(p)))];
        _save = new()
        {
            Name = SaveName,
            Label = "Save to user secrets",
            Description = canSave ? "The next run finds the values there." : "The AppHost has no user secrets: 'dotnet user-secrets init' in its folder makes them.",
            InputType = InputType.Boolean,
            Disabled = !canSave,
        };
    }

    public IReadOnlyList<InteractionInput> Inputs => [.. _fields.Select(f => f.Input), _save];

    public bool IsToBeSaved => !_save.Disabled && bool.TryParse(_save.Value, out var save) && save;

    public IEnumerable<(ParameterResource Parameter, string Value)> Entered => _fields.Where(f => !string.IsNullOrEmpty(f.Input.Value)).Select(f => (f.Parameter, f.Input.Value!));

    private static InteractionInput InputOf(ParameterResource parameter) => parameter.TryGetLastAnnotation<InputGeneratorAnnotation>(out var own) ? own.InputGenerator(parameter) : new()
    {
        Name = parameter.Name,
        Label = parameter.Name,
        InputType = parameter.Secret ? InputType.SecretText : InputType.Text,
        Description = parameter.Description,
        EnableDescriptionMarkdown = parameter.EnableDescriptionMarkdown,
        Placeholder = $"Value of {parameter.Name}",
        Required = true,
        Value = parameter.KnownValue,
    };
}
