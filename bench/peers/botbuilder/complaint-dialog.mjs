// The five steps as a waterfall of prompts.
import { ComponentDialog, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs'
import wording from '../wording.cjs'

export class ComplaintDialog extends ComponentDialog {
  constructor(complaints) {
    super('complaint')
    this.addDialog(new TextPrompt('text'))
    this.addDialog(new TextPrompt('photo', async ({ context }) => photoOrSkip(context.activity)))
    this.addDialog(
      new WaterfallDialog('steps', [
        (step) => step.prompt('text', wording.askWhat),
        (step) => {
          step.values.description = step.result
          return step.prompt('photo', { prompt: wording.askPhoto, retryPrompt: wording.askPhoto })
        },
        (step) => {
          step.values.photo = step.context.activity.attachments[0]?.contentUrl ?? null
          return step.prompt('text', wording.askPlace)
        },
        (step) => {
          step.values.place = step.result
          return step.prompt('text', wording.askPhone)
        },
        async (step) => {
          const { description, photo, place } = step.values
          const phone = step.result === wording.skip ? null : step.result
          const userId = step.context.activity.from.id
          const complaint = { userId, description, photo, place, phone, createdAt: new Date() }
          const { insertedId } = await complaints.insertOne(complaint)
          await step.context.sendActivity(wording.filed(insertedId.toHexString().slice(-6)))
          return step.endDialog()
        },
      ]),
    )
    this.initialDialogId = 'steps'
  }
}

const photoOrSkip = ({ text, attachments }) => text === wording.skip || attachments.length > 0
