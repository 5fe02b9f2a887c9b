namespace Aspire.Hosting;

/// <summary>How a dialog with inputs is shown, and what is checked before it closes.</summary>
public class InputsDialogInteractionOptions : InteractionOptions
{
    /// <summary>Looks at what was entered, once each input is right by itself; the dialog stays open for the errors that it adds.</summary>
    public Func<InputsDialogValidationContext, Task>? ValidationCallback { get; set; }
}
