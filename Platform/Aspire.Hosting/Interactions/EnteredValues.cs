namespace Aspire.Hosting;

/// <summary>Puts what was entered into the inputs of a prompt, and looks at it.</summary>
internal sealed class EnteredValues(Interaction interaction, IServiceProvider services)
{
    /// <returns>What is wrong, by the names of the inputs; empty where nothing is.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> CheckAsync(IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var context = new InputsDialogValidationContext { Inputs = interaction.Inputs, Services = services, CancellationToken = cancellationToken };
        foreach (var input in interaction.Inputs.Where(i => !i.Disabled))
        {
            if (values.TryGetValue(input.Name, out var value))
            {
                input.Value = value.Trim();
            }

            if (InputRules.ErrorOf(input) is { } error)
            {
                context.AddValidationError(input, error);
            }
        }

        if (context.Errors.Count == 0 && (interaction.Options as InputsDialogInteractionOptions)?.ValidationCallback is { } check)
        {
            await check(context);
        }

        return context.Errors;
    }
}
